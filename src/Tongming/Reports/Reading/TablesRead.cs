using Tongming.Texts;

namespace Tongming.Reports.Reading;

/// <summary>What was found of the three tables, with what the rules need beyond the numbers.</summary>
/// <param name="Second">Table 2, or null where not found.</param>
/// <param name="Third">Table 3, or null where not found.</param>
/// <param name="Fourth">Table 4, or null where not found.</param>
internal sealed record TablesRead(Table2Read? Second, Table3Read? Third, Table4Read? Fourth)
{
    /// <summary>
    /// The form that the tables print; null where no table was found. Where table 2 is lost, one row for （六） is form B in
    /// a report of era B and the folded form C in a later one.
    /// </summary>
    public ReportForm? Form(ReportEra? era)
    {
        if (Second is null && Third is null && Fourth is null)
            return null;
        var second = Second?.Form.Form ?? (era == ReportEra.B ? ReportForm.B : ReportForm.C);
        return second == ReportForm.C && Third is { OneSixthRow: true } ? ReportForm.CFolded : second;
    }

    /// <summary>The stretches of the layout text that the tables take, for reading the prose without them.</summary>
    public IEnumerable<Span> Extents
    {
        get
        {
            if (Second is not null)
                yield return Second.Extent;
            if (Third is not null)
                yield return Third.Extent;
            if (Fourth is not null)
                yield return Fourth.Extent;
        }
    }

    /// <summary>Finds the tables wherever they stand: the third by its labels, the second in front of it, the fourth behind it.</summary>
    public static TablesRead Of(ReportText text) => Of(text, new Skeleton(TokenStream.Of(text)));

    /// <summary>The same with a skeleton that is there already.</summary>
    public static TablesRead Of(ReportText text, Skeleton skeleton)
    {
        var third = Table3Reading.Read(text, skeleton);
        var thirdStart = third is null ? skeleton.Text.Length : CharacterAt(skeleton, third.Extent.Start);
        var second =
            Table2Reading.Read(text, skeleton, 0, thirdStart)
            ?? (third is null ? null : Table2Reading.Read(text, skeleton, thirdStart, skeleton.Text.Length));
        var fourth =
            Table4Reading.Read(text, skeleton, third is null ? 0 : CharacterAt(skeleton, third.Extent.End))
            ?? Table4Reading.Read(text, skeleton, 0);
        return new TablesRead(second, third, fourth);
    }

    private static int CharacterAt(Skeleton skeleton, int layoutIndex)
    {
        int low = 0,
            high = skeleton.Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (skeleton.Tokens[middle].Span.Start < layoutIndex)
                low = middle + 1;
            else
                high = middle;
        }

        return skeleton.StartOf(low);
    }
}
