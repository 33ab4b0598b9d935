using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Reports.Papers;

namespace Tongming.Web.Reports.Compiling;

/// <summary>What compiling the yearly report registers.</summary>
internal static class CompilingModule
{
    public static void AddCompiling(this IServiceCollection services)
    {
        services.AddSingleton<CompileReport>();
        services.AddSingleton<EnterNumber>();
        services.AddSingleton<WriteWords>();
        services.AddSingleton<ReadReport>();
        services.AddSingleton(new DeskEntry("年度报告", "/desk/reports", 50, ReportScope.Sees));
        services.AddSingleton(new ActWord(EnterNumber.Opened, "录入年报期初数"));
        services.AddSingleton(new ActWord(EnterNumber.Corrected, "更正年报的数"));
        services.AddSingleton(new ActWord(WriteWords.Act, "改写年报文字"));
        services.AddSingleton(new ActWord(EnterNumber.Added, "汇总时加入的数"));
    }
}
