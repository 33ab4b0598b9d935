using Tongming.Statistics.Cubes;
using Tongming.Statistics.Disclosure.Auditing;
using Tongming.Statistics.Disclosure.Cubes;
using Tongming.Web.Platform.Ui.Desk;

namespace Tongming.Web.Statistics.Confidentiality;

/// <summary>What people read about examinations.</summary>
internal static class ConfidentialityWords
{
    public static string Of(CheckBasis basis) =>
        basis switch
        {
            CheckBasis.Records => "单位资料",
            CheckBasis.Counts => "单位数",
            _ => "书面说明",
        };

    public static string Of(SuppressedFor why) =>
        why switch
        {
            SuppressedFor.Itself => "本身会暴露单位",
            SuppressedFor.Others => "否则能算出别的格",
            _ => "是被隐去的数的比率",
        };

    /// <summary>Which bound was proved of a cell.</summary>
    public static string Of(IntervalProof? proof) =>
        proof switch
        {
            null => "随总量",
            IntervalProof.Exact => "整组证明：区间是准确的",
            IntervalProof.AtLeast => "分块证明下界：区间至少这样宽",
            _ => "分块算出上界：区间最多这样宽",
        };

    /// <summary>State of a check, and its colour.</summary>
    public static (StateTone Tone, string Word) Of(ConfidentialityCheck check) =>
        check switch
        {
            { State: CheckState.Waiting or CheckState.Running } => (StateTone.Amber, "正在检查"),
            { State: CheckState.Failed } => (StateTone.Red, "没有查成"),
            { OpenCount: > 0 } => (StateTone.Red, $"还有 {check.OpenCount:N0} 格要隐去"),
            { NeedsComparison: true } => (StateTone.Red, "以前的版本还要人工对照"),
            _ => (StateTone.Green, "没有未解决的问题"),
        };

    /// <summary>A cell by the names of its categories; of dimensions that have a single one, nothing.</summary>
    public static string NameOf(CubeShape shape, long position) =>
        string.Join(
            " · ",
            shape
                .Dimensions.Select((dimension, at) => (dimension.Categories, At: at))
                .Where(one => one.Categories.Count > 1)
                .Select(one => one.Categories[shape.IndexAt(position, one.At)].Label)
        );

    /// <summary>The sentence for a refusal that names a cell by its place in the cube.</summary>
    public static string Say(Refusal refusal, CubeShape shape)
    {
        var at = refusal.Code == "disclosure.relation.unbalanced" ? 1 : 0;
        var place =
            refusal.Code.StartsWith("disclosure.", StringComparison.Ordinal) && refusal.Arguments.Count > at
                ? refusal.Arguments[at] switch
                {
                    int number => number,
                    long number => number,
                    _ => -1,
                }
                : -1;
        if (place < 0 || place >= shape.CellCount || refusal.Code == "disclosure.table.cells")
            return StatisticsText.Say(refusal);
        object?[] arguments = [.. refusal.Arguments];
        arguments[at] = NameOf(shape, place);
        return StatisticsText.Say(new Refusal(refusal.Code, arguments!));
    }
}
