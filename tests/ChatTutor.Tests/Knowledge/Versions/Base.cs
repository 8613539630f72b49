using System.Text.Json.Nodes;
using ChatTutor.Domain.Conversations;
using ChatTutor.Server;
using ChatTutor.Tutoring.Answers;
using ChatTutor.Tutoring.Knowledge;
using ChatTutor.Tutoring.Knowledge.Versions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatTutor.Tests.Knowledge.Versions;

/// <summary>An installation with a small knowledge folder of its own, which tests edit, refresh and ask.</summary>
internal sealed class Base : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("chattutor-kb-").FullName;
    private readonly List<WebApplication> _apps = [];

    /// <param name="shipped">The folder lies beside the program, as one that came with it.</param>
    public Base(bool shipped = false)
    {
        Folder = Path.Combine(shipped ? Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, Path.GetFileName(_root))).FullName : _root, "knowledge");
        Write("documents/hop.md", Plan("01/KH-UBND", "Kế hoạch họp thôn", "Trưởng thôn mở cuộc họp thôn vào chiều thứ Bảy."));
        Write("documents/cho.md", Plan("02/KH-UBND", "Kế hoạch phiên chợ", "Phiên chợ quê mở cửa lúc sáu giờ sáng."));
        Write("phrasings/hop.yaml", "- section: \"Mục I\"\n  asks:\n    - \"bao giờ họp thôn\"\n");
        Write("matters/absent.yaml", "- number: 03/KH-UBND\n  name: Kế hoạch 03\n  mentions:\n    - { document: cho, section: \"Mục I\" }\n");
        File.Copy(Knowledge.KnowledgeFolder.In("knowledge", "safety", "facts.yaml"), PathOf("safety/facts.yaml"));
        Write("safety/hop.yaml", Rule("test.word", "khoai lang"));
        Write("exam/hop.yaml", $"- id: hop.a\n  turns: [\"{Question}\"]\n  expect: answered\n  document: hop\n  contains: [thứ]\n  kind: plain\n");
    }

    public const string Question = "Trưởng thôn mở cuộc họp thôn vào lúc nào?";

    public string Folder { get; }

    public string Data => Path.Combine(_root, "data");

    public string VersionsFolder => Path.Combine(Data, "knowledge", "versions");

    /// <summary>One process: its own container over the same folders.</summary>
    public IServiceProvider Process(double floor = 0.95)
    {
        var app = ServerHost.Build("http://127.0.0.1:0", host =>
        {
            host.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data:Directory"] = Data,
                ["Knowledge:Folder"] = Folder,
                ["Knowledge:ExamFloor"] = floor.ToString(System.Globalization.CultureInfo.InvariantCulture),
            });
            host.Logging.ClearProviders();
        });
        _apps.Add(app);
        return app.Services;
    }

    public async Task<LiveLibrary> StartAsync()
    {
        var live = Process().GetRequiredService<LiveLibrary>();
        await live.LoadAsync(CancellationToken.None);
        return live;
    }

    public Task<RefreshReport> RefreshAsync(bool dryRun = false, double floor = 0.95) =>
        Process(floor).GetRequiredService<Refresh>().RunAsync(dryRun, CancellationToken.None);

    public Task<string?> RollBackAsync(string? to = null) =>
        Process().GetRequiredService<KeptVersions>().RollBackAsync(to, CancellationToken.None);

    public Task<KnowledgeStatus> StatusAsync() => Process().GetRequiredService<KeptVersions>().StatusAsync(CancellationToken.None);

    /// <summary>What the pointer says when another build of the program wrote it.</summary>
    public void ComeFromAnotherBuild()
    {
        var file = Path.Combine(Data, "knowledge", "live.json");
        var pointer = JsonNode.Parse(File.ReadAllText(file))!;
        pointer["build"] = pointer["build"] is null ? null : "another";
        File.WriteAllText(file, pointer.ToJsonString());
    }

    public static Reply Ask(LiveLibrary live) => live.Answering.Answer(Question, new DialogueState(), new DateOnly(2026, 6, 1)).Reply;

    public void Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>A file of one rule of the guard, which refuses a word.</summary>
    public static string Rule(string id, string word) => $"""
        rules:
          - id: {id}
            version: 1
            kind: pattern
            view: folded
            entity: TEST
            action: refuse
            lesson: '5.2'
            source: 'thử'
            patterns: [ '{word}' ]
            positive: [ 'một {word}', 'hai {word}', 'ba {word}', 'bốn {word}', 'năm {word}' ]
            negative_examples: [ 'một', 'hai', 'ba', 'bốn', 'năm' ]

        """;

    public void Replace(string file, string old, string by)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Write(file, text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, by, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{file} does not hold “{old}”."));
    }

    /// <summary>Every file of the data folder with its bytes, to see whether something changed.</summary>
    public string DataAsText() => string.Join('\n', Directory.Exists(Data)
        ? Directory.GetFiles(Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{file}:{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}")
        : []);

    private string PathOf(string file)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }

        Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    private static string Plan(string number, string title, string text) => $"""
        ---
        number: {number}
        title: {title}
        short_title: {title}
        kind: Kế hoạch
        issuer: UBND xã Mẫu
        issued: 2026-02-28
        classification: public
        source: mau.txt
        ---

        **I. NỘI DUNG**

        {text}

        **II. KINH PHÍ**

        Kinh phí lấy từ quỹ của thôn.

        """;
}
