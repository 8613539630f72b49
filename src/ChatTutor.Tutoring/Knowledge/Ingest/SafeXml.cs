using System.Text;
using System.Xml;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>XML read forwards only, without a document type, without anything from outside, not too deep and not too long.</summary>
internal sealed class SafeXml : IDisposable
{
    public const int MostCharacters = 40_000_000;
    public const int Deepest = 256;

    private readonly XmlReader _reader;

    public SafeXml(Stream stream) => _reader = XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 1_000,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });

    public string Name => _reader.LocalName;

    public bool IsStart => _reader.NodeType == XmlNodeType.Element;

    public bool IsEnd => _reader.NodeType == XmlNodeType.EndElement;

    public bool IsText => _reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA;

    /// <summary>An element without content: it has no end of its own.</summary>
    public bool IsEmpty => _reader.IsEmptyElement;

    public int Depth => _reader.Depth;

    public string Text => _reader.Value;

    /// <exception cref="UnsafeFileException">The XML is broken, too deep, too long, or declares a document type.</exception>
    public bool Read()
    {
        try
        {
            if (!_reader.Read())
            {
                return false;
            }
        }
        catch (XmlException ex)
        {
            throw new UnsafeFileException(ex.Message.Contains("DTD", StringComparison.Ordinal)
                ? "Phần XML trong tệp khai báo kiểu tài liệu (DTD); tệp Word, Excel thật không có." : "Phần XML trong tệp bị hỏng, bị cắt hoặc quá dài.");
        }
        catch (Exception ex) when (ex is InvalidDataException or NotSupportedException or DecoderFallbackException)
        {
            throw new UnsafeFileException("Tệp nén bị hỏng.");
        }

        return _reader.Depth <= Deepest ? true : throw new UnsafeFileException($"Phần XML trong tệp lồng quá {Deepest} tầng.");
    }

    /// <summary>An attribute by its local name, whatever its namespace; null where there is none.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        for (var more = _reader.MoveToFirstAttribute(); more; more = _reader.MoveToNextAttribute())
        {
            value = _reader.LocalName == name && _reader.Prefix != "xmlns" ? _reader.Value : value;
        }

        _reader.MoveToElement();
        return value;
    }

    /// <summary>The text of all elements of a name in the rest of the document.</summary>
    public IEnumerable<string> TextsOf(string name)
    {
        while (Read())
        {
            if (IsStart && Name == name && !IsEmpty && Read() && IsText)
            {
                yield return Text;
            }
        }
    }

    public void Dispose() => _reader.Dispose();
}
