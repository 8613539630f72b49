namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>What Word and Excel files have in common: macros and links to the outside are refused or shown, properties are read.</summary>
internal static class OfficeFile
{
    private static readonly string[] _plain = ["title", "creator", "lastModifiedBy", "Company", "Manager", "Application"];
    private static readonly string[] _hiding = ["subject", "description", "keywords", "category", "contentStatus", "lpwstr", "lpstr", "HyperlinkBase"];

    /// <exception cref="UnsafeFileException">The file carries a program, or another archive.</exception>
    public static void Check(SafeZip zip, DraftText draft)
    {
        if (zip.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)) || HasMacroType(zip))
        {
            throw new UnsafeFileException("Tệp có macro. Hãy lưu lại thành .docx hoặc .xlsx không có macro.");
        }

        zip.RefuseNested();
        foreach (var name in zip.Names.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            Links(zip, name, draft);
        }

        foreach (var name in zip.Names.Where(name => name.StartsWith("docProps/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            Properties(zip, name, draft);
        }
    }

    /// <summary>Targets of a part's relationships within the file, by id.</summary>
    public static Dictionary<string, string> Targets(SafeZip zip, string rels, string folder)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = zip.Xml(rels);
        while (xml?.Read() == true)
        {
            if (xml.IsStart && xml.Name == "Relationship" && xml.Attribute("TargetMode") != "External"
                && xml.Attribute("Id") is { } id && xml.Attribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : folder + target;
            }
        }

        return targets;
    }

    private static bool HasMacroType(SafeZip zip)
    {
        using var xml = zip.Xml("[Content_Types].xml") ?? throw new UnsafeFileException("Tệp không phải Word hoặc Excel: thiếu danh mục nội dung.");
        while (xml.Read())
        {
            if (xml.IsStart && xml.Attribute("ContentType") is { } type
                && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static void Links(SafeZip zip, string rels, DraftText draft)
    {
        using var xml = zip.Xml(rels);
        while (xml?.Read() == true)
        {
            if (xml.IsStart && xml.Name == "Relationship" && xml.Attribute("TargetMode") == "External")
            {
                var type = xml.Attribute("Type") ?? "";
                draft.Hide(rels, "liên kết ra ngoài tệp, không được tải về", xml.Attribute("Target") ?? "",
                    stops: !type.EndsWith("/hyperlink", StringComparison.Ordinal));
            }
        }
    }

    private static void Properties(SafeZip zip, string part, DraftText draft)
    {
        using var xml = zip.Xml(part);
        var name = "";
        while (xml?.Read() == true)
        {
            name = xml.IsStart ? xml.Name : name;
            if (xml.IsText && (_plain.Contains(name) || _hiding.Contains(name)) && !(part.EndsWith("app.xml", StringComparison.Ordinal) && name == "lpstr"))
            {
                draft.Title = name == "title" ? DraftText.Spaces(xml.Text) : draft.Title;
                draft.Hide("thuộc tính tệp", name, xml.Text, stops: _hiding.Contains(name));
            }
        }
    }
}
