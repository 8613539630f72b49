using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChatTutor.Tutoring.Knowledge;

/// <summary>Lets through only the YAML that knowledge files need: shallow, without aliases.</summary>
/// <remarks>YamlDotNet's representation model recurses: twenty thousand brackets would end the whole process.</remarks>
internal sealed class PlainYaml(TextReader text) : IParser
{
    private const int Deepest = 32;

    private readonly Parser _parser = new(text);
    private int _depth;

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        if (!Advance())
        {
            return false;
        }

        _depth += Current!.NestingIncrease;
        if (_depth > Deepest || Current is AnchorAlias)
        {
            throw new YamlException(Current.Start, Current.End, "Nested too deeply, or an alias.");
        }

        return true;
    }

    /// <summary>On some malformed text the scanner breaks its own invariants instead of naming the fault.</summary>
    private bool Advance()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception ex) when (ex is not YamlException)
        {
            var at = Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "The scanner gave up.", ex);
        }
    }
}
