namespace Tongming.Web.Platform.Ledger;

/// <summary>What people read about acts and chains.</summary>
internal static class LedgerWords
{
    /// <summary>What is wrong with a broken link.</summary>
    public static string Of(VerifyLedger.BrokenLink broken) =>
        broken.Reason switch
        {
            "gap" => $"第 {broken.Seq} 条之前缺了条目",
            "previous" => $"第 {broken.Seq} 条与前一条接不上",
            "hash" => $"第 {broken.Seq} 条的内容被改过",
            "note" => $"第 {broken.Seq} 条旁边的文字被改过",
            var other => $"第 {broken.Seq} 条不对（{other}）",
        };
}
