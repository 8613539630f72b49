using System.Text;

namespace ChatTutor.Server.Commands;

/// <summary>What verbs read and print is UTF-8 without a byte order mark, whatever the console's own code page.</summary>
internal static class Utf8
{
    private static readonly UTF8Encoding _plain = new(encoderShouldEmitUTF8Identifier: false);

    public static void UseForConsole()
    {
        Console.OutputEncoding = _plain;
        Console.InputEncoding = _plain;
    }
}
