using System.Buffers;

namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Room for the scores of one search, lent and given back.</summary>
internal sealed class Sums : IDisposable
{
    private readonly float[] _room;
    private readonly int _units;
    private readonly int _passages;

    public Sums(int units, int passages)
    {
        (_units, _passages) = (units, passages);
        _room = ArrayPool<float>.Shared.Rent(units + passages);
        _room.AsSpan(0, units + passages).Clear();
    }

    public Span<float> Units => _room.AsSpan(0, _units);

    public Span<float> Passages => _room.AsSpan(_units, _passages);

    public void Dispose() => ArrayPool<float>.Shared.Return(_room);
}
