namespace Tongming.Statistics.DataSets;

/// <summary>
/// 数据版本 of a data set: one cube file that never changes, with what was found when it was taken in. The public sees it from the moment of
/// the release that carries it on, and later ones beside it: an earlier one stays readable as the numbers of its day.
/// </summary>
[Law("实施条例 第二十六条", "R6-05")]
public sealed class Vintage
{
    /// <summary>Longest reason, extent or answer to findings, in characters.</summary>
    public const int LongestWords = 1000;

    private Vintage() { }

    /// <summary>A version that is taken in.</summary>
    /// <param name="place">Of which data set of which body, its id and its running number from 1.</param>
    /// <param name="number">Its version number, such as 1.2.0.</param>
    /// <param name="content">Its two files and their size.</param>
    /// <param name="made">Who took it in, when.</param>
    public Vintage((Guid BodyId, Guid DataSetId, Guid Id, int No) place, string number, Content content, (Guid By, DateTimeOffset At) made)
    {
        ArgumentNullException.ThrowIfNull(content);
        (BodyId, DataSetId, Id, No) = place;
        (Number, MadeBy, MadeAt) = (number, made.By, made.At);
        (WholeFile, OpenFile, Digest, Cells, Bytes) = (content.WholeFile, content.OpenFile, content.Digest, content.Cells, content.Bytes);
    }

    /// <summary>The files of a version.</summary>
    /// <param name="WholeFile">SHA-256 under which the store keeps the cube file with all numbers.</param>
    /// <param name="OpenFile">The same for the file without confidential numbers; the same file where there are none.</param>
    /// <param name="Digest">Digest inside of the open cube file: what programs compare.</param>
    /// <param name="Cells">Cells, empty ones included.</param>
    /// <param name="Bytes">Length of the open file.</param>
    public sealed record Content(string WholeFile, string OpenFile, string Digest, long Cells, long Bytes);

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>The data set.</summary>
    public Guid DataSetId { get; private set; }

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Running number in the data set, from 1.</summary>
    public int No { get; private set; }

    /// <summary>Its version number, such as 1.2.0.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Where the store keeps the cube with all numbers.</summary>
    public string WholeFile { get; private set; } = "";

    /// <summary>Where the store keeps the cube without confidential numbers.</summary>
    public string OpenFile { get; private set; } = "";

    /// <summary>Digest of the open cube file.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>Cells, empty ones included.</summary>
    public long Cells { get; private set; }

    /// <summary>Length of the open file in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Who took it in.</summary>
    public Guid MadeBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Why it differs from the version before; may be empty where nothing was revised.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>True where numbers of the newest version that had a moment when this one was screened are revised; false where only something came in, or nothing had gone out.</summary>
    public bool Revises { get; private set; }

    /// <summary>修订范围, counted: how many numbers changed, came and went. Empty for the first version.</summary>
    public string Extent { get; private set; } = "";

    /// <summary>What the screening found, as it was kept.</summary>
    public string Screening { get; private set; } = "[]";

    /// <summary>What somebody answered to the warnings; empty where there were none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>The release that carries it, or null.</summary>
    public Guid? ReleaseId { get; private set; }

    /// <summary>The first moment at which the public sees it, inclusive; null before its release is under embargo.</summary>
    public DateTimeOffset? ShownFrom { get; private set; }

    /// <summary>Goes up by one with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Keeps what was found and said when it was taken in.</summary>
    public void Tell(string screening, string answer, string reason, (string Extent, bool Revises) changes) =>
        (Screening, Answer, Reason, Extent, Revises) = (screening, answer.Trim(), reason.Trim(), changes.Extent, changes.Revises);

    /// <summary>
    /// Puts it into a release, or takes it out of one (null). Refused: <c>vintage.shown</c>, once it has a moment; <c>vintage.elsewhere</c>, while it
    /// is in another release.
    /// </summary>
    public Outcome<Vintage> Put(Guid? release)
    {
        if (ShownFrom is not null)
            return new Refusal("vintage.shown", Number);
        if (release is not null && ReleaseId is not null && ReleaseId != release)
            return new Refusal("vintage.elsewhere", Number);
        (ReleaseId, Version) = (release, Version + 1);
        return this;
    }

    /// <summary>Opens it from a moment on, moves that moment, or closes it again (null): as its release goes.</summary>
    public void Show(DateTimeOffset? from) => (ShownFrom, Version) = (from, Version + 1);
}
