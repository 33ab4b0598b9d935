using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Publications.Checks;
using Tongming.Web.Publications.Wording;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Publications.Checks;

/// <summary>An office that maintains its wording list.</summary>
internal static class WordingOffice
{
    /// <summary>Puts an entry into the list, as the publisher.</summary>
    public static async Task<WordingRule> PutAsync(RunningOffice office, string words, string suggestion, WordingSeverity severity)
    {
        var input = new PutWording.Input
        {
            Words = words,
            Suggestion = suggestion,
            Severity = severity,
            Token = OfficeProgram.Token(),
        };
        var done = await office.Services.GetRequiredService<PutWording>().RunAsync(input, office.ActorOf(Role.Publisher));
        Assert.True(done.Succeeded, done.Refusal?.Code);
        return done.Value;
    }
}
