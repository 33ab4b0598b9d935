using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Disputes.Complaints;

namespace Tongming.Web.Requests.Disputes;

/// <summary>What the ledgers of disputes and complaints register.</summary>
internal static class DisputesModule
{
    public static void AddDisputes(this IServiceCollection services)
    {
        services.AddSingleton<DisputeBook>();
        services.AddSingleton<DisputeRight>();
        services.AddSingleton<EnterDispute>();
        services.AddSingleton<AnswerDispute>();
        services.AddSingleton<DecideDispute>();
        services.AddSingleton<EnterComplaint>();
        services.AddSingleton<ReceiveComplaint>();
        services.AddSingleton<SettleComplaint>();
        services.AddSingleton(new DeskEntry("复议诉讼", "/desk/disputes", 40, CaseScope.SeesCases));
        services.AddSingleton(new DeskEntry("举报投诉", "/desk/complaints", 41, CaseScope.SeesCases));
        foreach (var word in DisputeActs.Words)
            services.AddSingleton(word);
    }
}

/// <summary>What disputes and complaints write into the ledger, in words.</summary>
internal static class DisputeActs
{
    /// <summary>Code and word of each.</summary>
    public static IReadOnlyList<ActWord> Words { get; } =
    [
        new("dispute.enter", "登记复议诉讼"),
        new("dispute.answer", "登记答复（答辩）"),
        new("dispute.decide", "登记审理结果"),
        new(RecountDisputes.Recounted, "日历变动，重算复议诉讼的答复期限"),
        new("complaint.enter", "登记举报投诉"),
        new("complaint.settle", "办结举报投诉"),
    ];
}
