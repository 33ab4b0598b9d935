using Tongming.Web.Platform.Ledger;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Publications.Documents;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Registers;

/// <summary>What documents, interpretations and registers register.</summary>
internal static class RegistersModule
{
    public static void AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton<EnterDocument>();
        services.AddSingleton<ActOnDocument>();
        services.AddSingleton<SettleInterpretation>();
        services.AddSingleton<EnterRegister>();
        services.AddSingleton<ActOnDecision>();
        services.AddSingleton<CountTableTwo>();
        services.AddSingleton(new DeskEntry("规范性文件", "/desk/documents", 33, PublicScope.SeesItems));
        services.AddSingleton(new DeskEntry("公开台账", "/desk/registers", 34, PublicScope.SeesItems));
        services.AddSingleton(new ActWord(EnterDocument.Act, "登记规范性文件"));
        services.AddSingleton(new ActWord(EnterRegister.Entered, "登记台账"));
        services.AddSingleton(new ActWord(EnterRegister.Changed, "修改台账"));
        foreach (var act in DocumentActList.All)
            services.AddSingleton(new ActWord($"document.{act.Code}", act.Label));
        foreach (var act in ActOnDecision.All)
            services.AddSingleton(new ActWord($"register.{act.Code}", act.Label));
    }
}
