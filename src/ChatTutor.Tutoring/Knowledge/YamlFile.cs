using System.Text;
using ChatTutor.Domain.Language;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Reads a YAML file of the knowledge folder into a type; unknown keys and wrong types are faults with their line.</summary>
internal static class YamlFile
{
    private static readonly IDeserializer _yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    public static Reading<T> Read<T>(string path)
        where T : class
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (Utf8Text.FirstBadLine(bytes) is int bad)
            {
                return new KnowledgeFault(path, bad, "Tệp phải ở mã UTF-8; dòng này có byte không hợp lệ.");
            }

            return _yaml.Deserialize<T?>(new PlainYaml(new StringReader(Encoding.UTF8.GetString(bytes)))) is { } content
                ? content
                : new KnowledgeFault(path, 0, "Tệp trống.");
        }
        catch (YamlException ex)
        {
            return new KnowledgeFault(path, (int)Math.Max(1, ex.Start.Line), YamlWords.Of(ex));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return new KnowledgeFault(path, 0, "Không đọc được tệp: tệp không có hoặc không được phép mở.");
        }
    }
}
