using System.Globalization;

namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>How much a knowledge folder may hold. Looked at before a file is opened, so that a wrong one costs no memory.</summary>
internal static class KnowledgeCaps
{
    public const int LargestFile = 2 << 20;
    public const int LargestFolder = 64 << 20;
    public const int MostFiles = 2_000;

    private static readonly string[] _kinds = [".md", ".yaml", ".yml"];

    /// <summary>What is too much, or of a kind that nothing checks; empty when all may be read.</summary>
    public static IReadOnlyList<KnowledgeFault> Faults(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !IsPassing(Path.GetRelativePath(folder, file.FullName))).Take(MostFiles + 1).ToList();
        if (files.Count > MostFiles)
        {
            return [new KnowledgeFault(folder, 0, $"Thư mục có hơn {MostFiles} tệp.")];
        }

        var faults = files.Select(Fault).OfType<KnowledgeFault>().ToList();
        return faults.Count > 0 || files.Sum(file => file.Length) <= LargestFolder ? faults
            : [new KnowledgeFault(folder, 0, $"Thư mục lớn hơn {LargestFolder >> 20} MB.")];
    }

    private static KnowledgeFault? Fault(FileInfo file) =>
        file.Length > LargestFile ? new KnowledgeFault(file.FullName, 0, string.Create(
            CultureInfo.InvariantCulture, $"Tệp lớn hơn {LargestFile >> 20} MB; hãy chia văn bản thành nhiều tệp."))
        : !_kinds.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) ? new KnowledgeFault(
            file.FullName, 0, $"Kho không nhận tệp {(file.Extension.Length > 0 ? file.Extension : "không có đuôi")}; chuyển sang Markdown bằng “kb import”.")
        : null;

    private static bool IsPassing(string path) => path.Split('/', '\\').Any(name =>
        name.StartsWith('.') || name.EndsWith('~') || name.EndsWith(".swp", StringComparison.Ordinal));
}
