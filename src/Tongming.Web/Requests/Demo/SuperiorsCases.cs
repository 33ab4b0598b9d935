using Tongming.Requests.Intake;

namespace Tongming.Web.Requests.Demo;

/// <summary>The few cases of the superior body, where a draft goes through one review only.</summary>
internal static class SuperiorsCases
{
    /// <summary>Makes them.</summary>
    public static async Task TellAsync(DemoDesk desk)
    {
        await desk.Case(18).SubmittedAsync(IntakeChannel.Internet, isConfirmed: false);
        await desk.Case(14).RegisteredAsync();
        await desk.Case(-1).AssignedAsync();
        await desk.Case(6).AssignedAsync();
        await (await desk.Case(4).AssignedAsync()).DraftedAsync(DemoDrafts.Given, 0);
        await (await desk.Case(3).AssignedAsync()).DraftedAsync(DemoDrafts.Process, 2);
        await desk.Case(-12).DeliveredAsync(DemoDrafts.Elsewhere);
    }
}
