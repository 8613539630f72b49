using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChatTutor.Tutoring.Units.Imports;

/// <summary>Cuts a text into rows and cells; finds by itself whether comma, semicolon or tab stands between them.</summary>
internal static class CsvRows
{
    public const int MostRows = 100_000;
    private const int MostColumns = 256;
    private const string Sep = "sep=";

    public static IReadOnlyList<ListRow> Read(string text, ListFaults faults)
    {
        var (start, delimiter) = Delimiter(text);
        if (Unsound(text, delimiter) is { } fault)
        {
            faults.Add(fault);
            return [];
        }

        var rows = new List<ListRow>();
        var bad = 0;
        var before = start > 0 ? 1 : 0;
        using var parser = new CsvParser(new StringReader(text[start..]), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = $"{delimiter}",
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = found => bad = bad > 0 ? bad : found.Context.Parser!.RawRow,
        });
        for (var line = before + 1; parser.Read() && bad == 0; line = before + parser.RawRow + 1)
        {
            rows.Add(new ListRow(line, parser.Record!));
            if (rows.Count > MostRows)
            {
                faults.Add($"tệp có hơn {MostRows} dòng; hãy chia theo đơn vị");
                return [];
            }
        }

        if (bad > 0)
        {
            faults.Add(new ListFault(before + bad, 0, "", "dấu ngoặc kép (\") đặt sai chỗ; ô có dấu ngoặc kép phải được bọc trong ngoặc kép"));
        }

        return rows;
    }

    /// <summary>Excel may say it in a line of its own; otherwise the sign that the first line holds most often.</summary>
    private static (int Start, char Delimiter) Delimiter(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        if (first.StartsWith(Sep, StringComparison.OrdinalIgnoreCase) && first.Length == Sep.Length + 1)
        {
            return (Math.Min(text.Length, end < 0 ? text.Length : end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1)), first[^1]);
        }

        // Titles may stand above the heading, so more than one line is looked at.
        var looked = text.AsSpan(0, Math.Min(text.Length, 4_000));
        var (commas, semicolons, tabs) = (looked.Count(','), looked.Count(';'), looked.Count('\t'));
        return (0, tabs > 0 && tabs >= Math.Max(commas, semicolons) ? '\t' : semicolons > 0 && semicolons >= commas ? ';' : ',');
    }

    private static ListFault? Unsound(string text, char delimiter)
    {
        if (text.AsSpan().Count('"') % 2 != 0)
        {
            return new ListFault(0, 0, "", "có một dấu ngoặc kép (\") mở mà không đóng");
        }

        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.Count(delimiter) > MostColumns)
            {
                return new ListFault(number, 0, "", $"có hơn {MostColumns} cột");
            }
        }

        return null;
    }
}
