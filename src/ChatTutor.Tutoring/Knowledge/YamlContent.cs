using System.Text;
using ChatTutor.Domain.Language;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.Converters;
using YamlDotNet.Serialization.NamingConventions;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>A YAML file of the knowledge folder as a typed record: keys are its properties, an unknown or missing one is a fault.</summary>
internal static class YamlContent
{
    /// <summary>Reads a file from disk.</summary>
    public static Reading<T> Read<T>(string path, Func<string, T, YamlLines, IEnumerable<KnowledgeFault>> check)
    {
        try
        {
            return Parse(path, File.ReadAllBytes(path), check);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return new KnowledgeFault(path, 0, "Không đọc được tệp: tệp không có hoặc không được phép mở.");
        }
    }

    /// <summary>Reads the bytes of a file; <paramref name="check"/> finds what types cannot say.</summary>
    public static Reading<T> Parse<T>(
        string file, ReadOnlySpan<byte> bytes, Func<string, T, YamlLines, IEnumerable<KnowledgeFault>> check)
    {
        if (Utf8Text.FirstBadLine(bytes) is int bad)
        {
            return new KnowledgeFault(file, bad, "Tệp phải ở mã UTF-8; dòng này có byte không hợp lệ.");
        }

        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        try
        {
            if (Reader().Deserialize<T?>(new PlainYaml(new StringReader(text))) is not { } content)
            {
                return new KnowledgeFault(file, 1, "Tệp trống.");
            }

            var faults = check(file, content, YamlLines.Of(text)).ToList();
            return faults.Count > 0 ? faults : content;
        }
        catch (YamlException ex)
        {
            return new KnowledgeFault(file, (int)Math.Max(1, ex.Start.Line), YamlWords.Of(ex));
        }
    }

    private static IDeserializer Reader() => new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithNodeTypeResolver(new ReadOnlyCollections())
        .WithTypeConverter(new DateOnlyConverter(formats: "yyyy-MM-dd"))
        .WithDuplicateKeyChecking()
        .WithEnforceRequiredMembers()
        .WithEnforceNullability()
        .Build();

    /// <summary>Records hold read-only collections, which the deserializer does not know how to make.</summary>
    private sealed class ReadOnlyCollections : INodeTypeResolver
    {
        public bool Resolve(NodeEvent? nodeEvent, ref Type currentType)
        {
            var kind = currentType.IsGenericType ? currentType.GetGenericTypeDefinition() : null;
            var made = kind == typeof(IReadOnlyList<>) ? typeof(List<>)
                : kind == typeof(IReadOnlyDictionary<,>) ? typeof(Dictionary<,>)
                : null;
            currentType = made?.MakeGenericType(currentType.GetGenericArguments()) ?? currentType;
            return made is not null;
        }
    }
}
