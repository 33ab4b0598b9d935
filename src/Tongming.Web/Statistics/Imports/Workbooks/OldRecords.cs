using Tongming.Web.Platform.Documents.Office;

namespace Tongming.Web.Statistics.Imports.Workbooks;

/// <summary>A record of an old workbook.</summary>
/// <param name="Kind">Its number.</param>
/// <param name="At">Where it begins in the stream.</param>
/// <param name="Data">What is in it.</param>
internal readonly record struct OldRecord(int Kind, int At, BoundedBytes Data)
{
    private const int HeadLength = 4;

    /// <summary>Where the next one begins.</summary>
    public int Next => At + HeadLength + Data.Length;

    /// <summary>The record at a place of a stream; null at its end.</summary>
    public static OldRecord? Of(BoundedBytes stream, int at) =>
        at + HeadLength > stream.Length ? null : new OldRecord(stream.Short(at), at, stream.Part(at + HeadLength, stream.Short(at + 2)));

    /// <summary>The records from a place on.</summary>
    public static IEnumerable<OldRecord> From(BoundedBytes stream, int at)
    {
        while (Of(stream, at) is { } record)
        {
            yield return record;
            at = record.Next;
        }
    }

    /// <summary>What is in it and in those that only continue it.</summary>
    public IReadOnlyList<BoundedBytes> Pieces(BoundedBytes stream) =>
        [Data, .. From(stream, Next).TakeWhile(one => one.Kind == OldKinds.Continue).Select(one => one.Data)];
}
