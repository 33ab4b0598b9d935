using Tongming.Web.Platform.Jobs;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>Forgets forms that nobody goes on filling in.</summary>
internal sealed class RemoveOldDrafts(Drafts drafts) : IJob
{
    public Task RunAsync(CancellationToken cancel) => drafts.RemoveOldAsync(cancel);
}
