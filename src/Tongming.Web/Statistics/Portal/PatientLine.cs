namespace Tongming.Web.Statistics.Portal;

/// <summary>
/// A line to somebody who may stop reading: each piece has a time in which it must be taken. Who does not take it in that time is cut off, and nothing more is tried, so that what
/// the work holds is free again.
/// </summary>
/// <param name="to">The line.</param>
/// <param name="time">By which the time is measured.</param>
/// <param name="cutOff">Cuts the line off, so that a part is not taken for the whole.</param>
internal sealed class PatientLine(Stream to, TimeProvider time, Action cutOff) : Stream
{
    /// <summary>Longest time for one piece.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource late = new(Timeout.InfiniteTimeSpan, time);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        late.Token.ThrowIfCancellationRequested();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        late.CancelAfter(Patience);
        try
        {
            await to.WriteAsync(buffer, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            cutOff();
            throw;
        }
        finally
        {
            late.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Nothing is held here: a piece that was written is on its way.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() { }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            late.Dispose();
        base.Dispose(disposing);
    }
}
