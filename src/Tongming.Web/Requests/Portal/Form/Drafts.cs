using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Data.Sql;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>
/// Keeps forms that are being filled in, so that neither a mistake nor the browser's back button loses anything, with or without
/// script. One for each browser and body; after half an hour without a step it is gone, because others may use the computer.
/// </summary>
internal sealed class Drafts(Engine engine, Changes changes, LegalClock clock, IDataProtectionProvider protection)
{
    /// <summary>The cookie with the browser's mark.</summary>
    public const string Cookie = "tongming-form";

    private const int MarkLength = 32;

    private readonly IDataProtector protector = protection.CreateProtector("requests.draft");

    /// <summary>The form that this browser is filling in for a body, or null.</summary>
    public async Task<FormDraft?> FindAsync(HttpContext context, Guid bodyId)
    {
        if (MarkOf(context.Request) is not { } mark)
            return null;
        var (hash, since) = (Hash(mark), clock.Now().Instant - TimedPass.Life);
        await using var db = engine.OpenForReading();
        var kept = await db.Set<KeptDraft>()
            .FirstOrDefaultAsync(draft => draft.BodyId == bodyId && draft.MarkHash == hash, context.RequestAborted);
        return kept is null || kept.TouchedAt < since
            ? null
            : JsonSerializer.Deserialize<FormDraft>(protector.Unprotect(Convert.FromBase64String(kept.Sealed)));
    }

    /// <summary>Keeps it as it is now, for another half hour.</summary>
    public async Task SaveAsync(HttpContext context, FormDraft draft)
    {
        var mark = MarkOf(context.Request) ?? RandomNumberGenerator.GetHexString(MarkLength, lowercase: true);
        Give(context, mark);
        var (hash, now) = (Hash(mark), clock.Now().Instant);
        var content = Convert.ToBase64String(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(draft)));
        await changes.SaveAsync<string>(async db =>
        {
            if (await db.Set<KeptDraft>().FindAsync(draft.BodyId, hash) is not { } kept)
                db.Add(kept = new KeptDraft { BodyId = draft.BodyId, MarkHash = hash });
            (kept.Sealed, kept.TouchedAt) = (content, now);
            return hash;
        });
    }

    /// <summary>Forgets it in the change that submits it.</summary>
    public static Func<Db, Task> Removal(HttpContext context, Guid bodyId) =>
        MarkOf(context.Request) is { } mark ? db => DraftRemoval.RunAsync(db, bodyId, Hash(mark)) : _ => Task.CompletedTask;

    /// <summary>Forgets it: it was given up.</summary>
    public Task RemoveAsync(HttpContext context, Guid bodyId)
    {
        var removal = Removal(context, bodyId);
        return changes.SaveAsync<string>(async db =>
        {
            await removal(db);
            return "removed";
        });
    }

    /// <summary>Forgets all whose time is over; answers how many.</summary>
    public async Task<int> RemoveOldAsync(CancellationToken cancel)
    {
        var since = clock.Now().Instant - TimedPass.Life;
        var gone = await changes.SaveAsync<string>(
            async db => $"{await db.Set<KeptDraft>().Where(draft => draft.TouchedAt < since).ExecuteDeleteAsync(cancel)}",
            cancel
        );
        return int.Parse(gone.Value!);
    }

    private static void Give(HttpContext context, string mark) =>
        context.Response.Cookies.Append(
            Cookie,
            mark,
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimedPass.Life,
                Path = "/requests",
            }
        );

    private static string? MarkOf(HttpRequest request) =>
        request.Cookies[Cookie] is { Length: MarkLength } mark && mark.All(char.IsAsciiHexDigitLower) ? mark : null;

    private static string Hash(string mark) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(mark)));
}
