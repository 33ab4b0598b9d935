using System.ComponentModel.DataAnnotations;
using Tongming.Publications;
using Tongming.Publications.Acts;
using Tongming.Web.Publications.Items;

namespace Tongming.Web.Publications.Acts;

/// <summary>Puts the outcome of the domain and the result of an act together.</summary>
internal static class Acting
{
    public static Task<Outcome<EditionResult>> Now(Outcome<EditionState> outcome, EditionResult? result = null) =>
        Task.FromResult<Outcome<EditionResult>>(outcome.Refusal is { } refusal ? refusal : result ?? new EditionResult());
}
