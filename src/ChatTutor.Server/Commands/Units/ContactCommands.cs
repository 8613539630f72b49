using System.CommandLine;
using System.Text.Json;
using ChatTutor.Tutoring.Accounts;
using ChatTutor.Tutoring.Units;

namespace ChatTutor.Server.Commands.Units;

/// <summary><c>unit contact</c>: whom to ask in a unit.</summary>
internal static class ContactCommands
{
    public static Command Create() => new("contact", "Office contacts of units, such as the Đại sứ số of a commune.") { Add(), List(), Remove() };

    private static Command Add()
    {
        var unit = ListVerbs.Unit(required: true);
        var duty = new Option<string>("--duty") { Description = "What for, e.g. “Đại sứ số”.", Required = true };
        var contact = new Option<string>("--contact") { Description = "The office and its public way to reach it; nothing private.", Required = true };
        var hours = new Option<string?>("--hours") { Description = "Hours in words." };
        var verb = new Command("add", "Add a contact to a unit.") { unit, duty, contact, hours };
        verb.SetAction((call, ct) => ListVerbs.OpenAsync<ContactBook>(async book =>
        {
            var asked = new NewContact(call.GetValue(unit)!, call.GetValue(duty)!, call.GetValue(contact)!, call.GetValue(hours));
            return await (await book.AddAsync(asked, ConsoleActor.CommandLine, ct)).Match(
                id => ListVerbs.SayAsync($"Đã thêm đầu mối {id}."), problem => ListVerbs.FailAsync("unit contact add", problem.Message));
        }));
        return verb;
    }

    private static Command List()
    {
        var json = ListVerbs.Json();
        var verb = new Command("list", "Print all contacts.") { json };
        verb.SetAction((call, ct) => ListVerbs.OpenAsync<ContactBook>(async book =>
        {
            var lines = await book.ListAsync(ConsoleActor.CommandLine, ct);
            ListVerbs.Print(call.GetValue(json)
                ? lines.Select(line => JsonSerializer.Serialize(line, UnitJson.Readable.ContactLine))
                : lines.Count == 0 ? ["Chưa có đầu mối nào."]
                : lines.Select(line => $"{line.Unit}  {line.Duty}: {line.Contact}{(line.Hours is { } hours ? $" ({hours})" : "")}  [{line.Id}]"));
            return 0;
        }));
        return verb;
    }

    private static Command Remove()
    {
        var id = new Argument<Guid>("ID") { Description = "Id of the contact, from “unit contact list”." };
        var verb = new Command("remove", "Remove a contact.") { id };
        verb.SetAction((call, ct) => ListVerbs.OpenAsync<ContactBook>(async book =>
            await book.RemoveAsync(call.GetValue(id), ConsoleActor.CommandLine, ct)
                ? await ListVerbs.SayAsync("Đã bỏ đầu mối.") : await ListVerbs.FailAsync("unit contact remove", "Không có đầu mối này.")));
        return verb;
    }
}
