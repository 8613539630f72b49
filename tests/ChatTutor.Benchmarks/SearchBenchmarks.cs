using BenchmarkDotNet.Attributes;
using ChatTutor.Domain.Knowledge.Index;

namespace ChatTutor.Benchmarks;

/// <summary>One question against an index the size of seventeen laws: 2,249 articles of five clauses.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int Articles = 2249;
    private const int Clauses = 5;
    private const int WordsInClause = 50;
    private const string Onsets = "b c ch d g h k kh l m n ng nh ph qu r s t th tr v x";
    private const string Rhymes = "a an ang anh ao at ay âm ân e em ên i ich iên iêu in o oan oc ong ô ông u uc ui ung ươi ương y yên";

    private static readonly string[] _words =
        [.. Onsets.Split(' ').SelectMany(onset => Rhymes.Split(' ').Select(rhyme => onset + rhyme))];

    private readonly Random _dice = new(7);
    private SearchIndex _index = null!;
    private QueryReader _reader = null!;
    private string[] _questions = [];
    private SearchQuery[] _read = [];
    private int _next;

    [GlobalSetup]
    public void Build()
    {
        _index = SearchIndex.Build([.. Enumerable.Range(0, Articles).Select(i => new SearchUnit(
            $"{i}", $"Luật số {i % 17}. Điều {i}. {Text(8)}",
            [.. Enumerable.Range(1, Clauses).Select(k => new SearchPassage($"{k}", $"{k}. {Text(WordsInClause)}"))]))]);
        _reader = new QueryReader(_index.Vocabulary);
        _questions = [.. Enumerable.Range(0, 64).Select(_ => Text(18))];
        _read = [.. _questions.Select(_reader.Read)];
    }

    [Benchmark]
    public SearchQuery Read() => _reader.Read(_questions[_next++ & 63]);

    [Benchmark]
    public int Search() => _index.Search(_read[_next++ & 63], 10).Count;

    /// <summary>Words as unevenly frequent as those of a language.</summary>
    private string Text(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => _words[(int)(_words.Length * Math.Pow(_dice.NextDouble(), 3))]));
}
