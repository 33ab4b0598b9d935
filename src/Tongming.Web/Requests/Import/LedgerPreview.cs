using Tongming.Requests;

namespace Tongming.Web.Requests.Import;

/// <summary>What the import of a file would do.</summary>
/// <param name="Rows">Row by row.</param>
internal sealed record LedgerPreview(IReadOnlyList<LedgerPreview.Line> Rows)
{
    /// <summary>One row.</summary>
    /// <param name="Row">As it was read.</param>
    /// <param name="Problems">Why it cannot be imported.</param>
    /// <param name="Notices">What is taken differently than written.</param>
    internal sealed record Line(LedgerRow Row, IReadOnlyList<CellProblem> Problems, IReadOnlyList<string> Notices)
    {
        /// <summary>The case that it would become, or null.</summary>
        public InformationRequest? Request { get; init; }

        /// <summary>True where it was imported before.</summary>
        public bool IsDone { get; init; }
    }

    public int Wrong => Rows.Count(line => !line.IsDone && line.Problems.Count > 0);

    public int Fine => Rows.Count(line => !line.IsDone && line.Problems.Count == 0);

    public int Done => Rows.Count(line => line.IsDone);
}
