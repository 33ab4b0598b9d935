using Tongming.People;
using Tongming.Web.Requests.Cases;

namespace Tongming.Web.Requests.Lists.Today;

/// <summary>The number beside 待办 on the top bar: cases that the actor's own roles can carry on now.</summary>
internal static class CountTodo
{
    public static async Task<int> RunAsync(IServiceProvider services, Actor actor, CancellationToken cancel)
    {
        if (!CaseScope.SeesCases(actor) || await services.GetRequiredService<ReadListActor>().RunAsync(null, cancel) is not { } reader)
            return 0;
        var waiting = await services.GetRequiredService<ReadWaiting>().CountAsync(reader, cancel);
        return waiting.Sum(group => group.Count);
    }
}
