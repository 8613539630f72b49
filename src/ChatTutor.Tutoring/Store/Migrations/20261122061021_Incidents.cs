using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ChatTutor.Tutoring.Store.Migrations
{
    /// <inheritdoc />
    public partial class Incidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "acknowledgements",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    IsTest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_acknowledgements", x => new { x.Person, x.Rules });
                });

            migrationBuilder.CreateTable(
                name: "incident_deadlines",
                columns: table => new
                {
                    Incident = table.Column<long>(type: "INTEGER", nullable: false),
                    Clock = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 512, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Until = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    NearAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    MetAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NearNotice = table.Column<long>(type: "INTEGER", nullable: true),
                    OverdueNotice = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_deadlines", x => new { x.Incident, x.Clock });
                });

            migrationBuilder.CreateTable(
                name: "incident_events",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Incident = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Previous = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_events", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "incident_notes",
                columns: table => new
                {
                    Event = table.Column<long>(type: "INTEGER", nullable: false),
                    Incident = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_notes", x => x.Event);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DetectedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Responsible = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    FalseAlarm = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsTest = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "officials",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_officials", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rule_hits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Counter = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Incident = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_hits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rule_reviews",
                columns: table => new
                {
                    Incident = table.Column<long>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_reviews", x => x.Incident);
                });

            migrationBuilder.CreateTable(
                name: "unit_acknowledgements",
                columns: table => new
                {
                    Unit = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Head = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Headcount = table.Column<int>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_acknowledgements", x => new { x.Unit, x.Rules });
                });

            migrationBuilder.CreateIndex(
                name: "IX_incident_deadlines_Due",
                table: "incident_deadlines",
                column: "Due",
                filter: "\"MetAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_incident_events_Incident_Sequence",
                table: "incident_events",
                columns: new[] { "Incident", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_notes_Incident",
                table: "incident_notes",
                column: "Incident");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_Origin",
                table: "incidents",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incidents_Unit_State",
                table: "incidents",
                columns: new[] { "Unit", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_officials_Name",
                table: "officials",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_rule_hits_Origin",
                table: "rule_hits",
                column: "Origin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rule_hits_Person_Counter_At",
                table: "rule_hits",
                columns: new[] { "Person", "Counter", "At" });

            if (migrationBuilder.ActiveProvider == "Microsoft.EntityFrameworkCore.Sqlite")
            {
                migrationBuilder.Sql(ChatTutor.Tutoring.Incidents.AppendOnly.Triggers);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acknowledgements");

            migrationBuilder.DropTable(
                name: "incident_deadlines");

            migrationBuilder.DropTable(
                name: "incident_events");

            migrationBuilder.DropTable(
                name: "incident_notes");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "officials");

            migrationBuilder.DropTable(
                name: "rule_hits");

            migrationBuilder.DropTable(
                name: "rule_reviews");

            migrationBuilder.DropTable(
                name: "unit_acknowledgements");
        }
    }
}
