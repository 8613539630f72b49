namespace ChatTutor.Domain.Knowledge.Index;

/// <summary>Keeps the best few units; equal scores by position.</summary>
internal sealed class TopUnits(int top)
{
    // The worst of those kept comes out first.
    private readonly PriorityQueue<(int Unit, int Passage, float Score), (float Score, int Position)> _kept = new();

    public void Offer(int unit, int passage, float score)
    {
        var rank = (score, -unit);
        if (_kept.Count < top)
        {
            _kept.Enqueue((unit, passage, score), rank);
        }
        else if (top > 0)
        {
            _kept.EnqueueDequeue((unit, passage, score), rank);
        }
    }

    public IReadOnlyList<T> InOrder<T>(Func<int, int, float, T> shape)
    {
        var result = new T[_kept.Count];
        for (var i = result.Length - 1; i >= 0; i--)
        {
            var (unit, passage, score) = _kept.Dequeue();
            result[i] = shape(unit, passage, score);
        }

        return result;
    }
}
