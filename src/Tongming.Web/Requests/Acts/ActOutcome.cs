using Tongming.Requests;

namespace Tongming.Web.Requests.Acts;

/// <summary>Turns what the domain says into what an act returns.</summary>
internal static class ActOutcome
{
    /// <summary>The refusal, or the result where the domain agreed.</summary>
    public static Outcome<ActResult> Of(Outcome<RequestState> outcome, ActResult? result = null) =>
        outcome.Refusal is { } refusal ? refusal : result ?? new ActResult();

    /// <summary>The same, for acts that wait for nothing.</summary>
    public static Task<Outcome<ActResult>> Now(Outcome<RequestState> outcome, ActResult? result = null) =>
        Task.FromResult(Of(outcome, result));
}
