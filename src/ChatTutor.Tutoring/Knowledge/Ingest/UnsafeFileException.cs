namespace ChatTutor.Tutoring.Knowledge.Ingest;

/// <summary>Reading a file was stopped, because going on would be unsafe or would guess; ends at <see cref="FileReader"/>.</summary>
internal sealed class UnsafeFileException(string why) : Exception(why);
