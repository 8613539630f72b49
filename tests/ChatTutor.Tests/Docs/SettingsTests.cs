using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ChatTutor.Channels.DirectLine;
using ChatTutor.Server;
using ChatTutor.Tutoring.Store;
using Xunit;

namespace ChatTutor.Tests.Docs;

/// <summary>What the examples set is a setting of the program, under that name and with that default.</summary>
public sealed partial class SettingsTests
{
    private static readonly Dictionary<string, string> _defaults = Defaults();

    [Fact]
    public void Every_line_of_the_example_is_a_setting_with_its_default()
    {
        var lines = Regex.Replace(File.ReadAllText(Repository.PathOf(".env.example")), "(?m)^# (?=[A-Za-z_]+=)", "");
        var file = Path.GetTempFileName();
        File.WriteAllText(file, lines);
        var shown = EnvFile.Read(file).ToList();
        File.Delete(file);

        Assert.NotEmpty(shown);
        Assert.All(shown, setting => Assert.Equal(_defaults.GetValueOrDefault(setting.Key, "(no such setting)"), setting.Value));
    }

    [Fact]
    public void Every_setting_of_the_compose_file_is_there()
    {
        var names = ComposeSetting().Matches(File.ReadAllText(Repository.PathOf("docker-compose.yml")))
            .Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(names);
        Assert.Empty(names.Except(_defaults.Keys));
    }

    /// <summary>Every property of every <c>…Options</c> that names its section, and ASP.NET Core's own address.</summary>
    private static Dictionary<string, string> Defaults() =>
        new[] { typeof(Program).Assembly, typeof(DirectLineOptions).Assembly, typeof(DataOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("Section")?.IsLiteral ?? false)
            .SelectMany(Properties)
            .Append(KeyValuePair.Create("Urls", "http://localhost:5080"))
            .ToDictionary();

    private static IEnumerable<KeyValuePair<string, string>> Properties(Type type)
    {
        var made = Activator.CreateInstance(type)!;
        var section = type.GetField("Section")!.GetRawConstantValue();
        return
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.CanWrite
            let value = string.Create(CultureInfo.InvariantCulture, $"{property.GetValue(made)}")
            select KeyValuePair.Create($"{section}:{property.Name}", value);
    }

    [GeneratedRegex("(?m)^      ([A-Za-z_]+): ")]
    private static partial Regex ComposeSetting();
}
