using System.Buffers;
using System.Text;

namespace ChatTutor.Domain.Language;

/// <summary>Finds bytes that are not UTF-8, before a decoder replaces them without a word.</summary>
public static class Utf8Text
{
    /// <summary>The line of the first invalid byte, from 1; null where all is well.</summary>
    public static int? FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        for (var (at, line) = (0, 1); at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var used) != OperationStatus.Done)
            {
                return line;
            }

            line += rune.Value == '\n' ? 1 : 0;
            at += used;
        }

        return null;
    }
}
