using ChatTutor.Server.Commands;

return await CommandLine.RunAsync(args);

/// <summary>Names the executable's assembly for tests.</summary>
public sealed partial class Program;
