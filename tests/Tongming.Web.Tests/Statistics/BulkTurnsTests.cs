using System.Net;
using Tongming.Statistics.Cubes;
using Tongming.Web.Statistics.Portal;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Statistics;

/// <summary>What a whole file costs while it is fetched: a turn, and a piece of text.</summary>
public sealed class BulkTurnsTests
{
    [Fact]
    public void One_network_has_a_part_of_the_turns_and_gives_each_back_once()
    {
        var turns = new BulkTurns();
        var (here, neighbour) = (IPAddress.Parse("2001:db8:1:2::1"), IPAddress.Parse("2001:db8:1:2::ffff"));
        var first = turns.Take(here);
        Assert.NotNull(first);
        Assert.NotNull(turns.Take(neighbour));
        Assert.Null(turns.Take(here));
        Assert.NotNull(turns.Take(IPAddress.Parse("192.0.2.1")));
        Assert.NotNull(turns.Take(null));
        Assert.Null(turns.Take(IPAddress.Parse("198.51.100.1")));
        first.Dispose();
        first.Dispose();
        Assert.NotNull(turns.Take(here));
        Assert.Null(turns.Take(null));
    }

    [Fact]
    public async Task The_text_goes_out_in_pieces_while_the_cells_are_read()
    {
        var cells = new Followed(WholeFileTests<OnSqlite>.Made());
        await using var line = new Line(cells);
        await WholeFile.WriteAsync(cells, line, CancellationToken.None);
        Assert.Equal(cells.Shape.CellCount - 1, cells.ReadTo);
        Assert.True(line.Bytes > 30_000_000, $"{line.Bytes}");
        Assert.True(line.Largest <= 64 * 1024, $"{line.Largest}");
        // A line of the file has more than twenty bytes: what is read and not yet sent is a few thousand cells, not the file.
        Assert.True(line.MostAhead < 10_000, $"{line.MostAhead}");
    }

    [Fact]
    public async Task Who_goes_away_ends_the_work()
    {
        var cells = new Followed(WholeFileTests<OnSqlite>.Made());
        using var gone = new CancellationTokenSource();
        await using var line = new Line(cells) { OnWrite = gone.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WholeFile.WriteAsync(cells, line, gone.Token));
        Assert.True(cells.ReadTo < 100_000, $"{cells.ReadTo}");
    }

    /// <summary>Cells that know how far they were read.</summary>
    private sealed class Followed(ICells cells) : ICells
    {
        public long ReadTo { get; private set; } = -1;

        public CubeShape Shape => cells.Shape;

        public IReadOnlyDictionary<long, IReadOnlyList<string>> Notes => cells.Notes;

        public CubeCell At(long position)
        {
            ReadTo = position;
            return cells.At(position);
        }
    }

    /// <summary>Where the file goes: it counts, and keeps nothing.</summary>
    private sealed class Line(Followed cells) : MemoryStream
    {
        private long before;

        public long Bytes { get; private set; }

        public int Largest { get; private set; }

        /// <summary>Most cells that were read between two pieces.</summary>
        public long MostAhead { get; private set; }

        public Action OnWrite { get; init; } = () => { };

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            (Bytes, Largest) = (Bytes + buffer.Length, Math.Max(Largest, buffer.Length));
            (MostAhead, before) = (Math.Max(MostAhead, cells.ReadTo - before), cells.ReadTo);
            OnWrite();
            return ValueTask.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => Assert.Fail("Only without waiting.");
    }
}
