using Microsoft.EntityFrameworkCore;
using Tongming.Requests.Intake;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Portal.Mine;

/// <summary>
/// Finds an application by its query code and the last four digits of the telephone. Whatever is wrong, the answer is the same; wrong
/// digits are counted, and after five nothing is right for half an hour.
/// </summary>
internal sealed class OpenByCode(Engine engine, Changes changes, LegalClock clock, ApplicantSeal seal)
{
    /// <summary>Wrong attempts in a row after which it is locked.</summary>
    public const int MostFailures = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(30);

    /// <summary>What is typed.</summary>
    /// <param name="BodyId">The body.</param>
    /// <param name="Code">The query code, with or without hyphens, in small or capital letters.</param>
    /// <param name="PhoneTail">The last four digits of the telephone.</param>
    internal sealed record Input(Guid BodyId, string Code, string PhoneTail);

    /// <summary>The application, or one and the same refusal.</summary>
    public async Task<Outcome<Pass>> RunAsync(Input input, CancellationToken cancel)
    {
        var refused = new Refusal("request.access.refused");
        var hash = await seal.CodeHashAsync(input.Code);
        var (access, person) = await FindAsync(input.BodyId, hash, cancel);
        if (access is null)
            return refused;
        var right = person is not null && ApplicantSeal.KnowsPhone(person, input.PhoneTail.Trim());
        var now = clock.Now().Instant;
        var admitted = await changes.SaveAsync<Attempt>(
            async db =>
            {
                var kept = await db.Set<ApplicationAccess>()
                    .FirstAsync(one => one.BodyId == access.BodyId && one.ApplicationId == access.ApplicationId);
                if (kept.LockedUntil > now)
                    return new Attempt(false);
                kept.Failures = right ? 0 : kept.Failures + 1;
                kept.LockedUntil = null;
                if (kept.Failures >= MostFailures)
                    (kept.Failures, kept.LockedUntil) = (0, now + Locked);
                return new Attempt(right);
            },
            cancel
        );
        return admitted.Value!.IsRight ? new Pass(access.BodyId, access.ApplicationId) : refused;
    }

    private async Task<(ApplicationAccess? Access, ApplicantData? Person)> FindAsync(Guid bodyId, string hash, CancellationToken cancel)
    {
        await using var db = engine.OpenForReading();
        if (
            await db.Set<ApplicationAccess>().FirstOrDefaultAsync(one => one.BodyId == bodyId && one.CodeHash == hash, cancel)
            is not { } access
        )
            return (null, null);
        var person = await db.Set<Application>()
            .Where(application => application.BodyId == bodyId && application.Id == access.ApplicationId)
            .Select(application => application.SealedPerson)
            .FirstAsync(cancel);
        return (access, person == ApplicantSeal.Destroyed ? null : seal.Open(person));
    }

    private sealed record Attempt(bool IsRight);
}
