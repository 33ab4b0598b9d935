using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Time;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Statistics.Keeping;
using Tongming.Web.Statistics.Releases;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>One issue on the desk: its text, and how it looks with the numbers of now, or frozen. Before it is out every look goes into the ledger.</summary>
internal sealed class VolumeDeskPage(CurrentActor current, Db db, VolumeDeskPage.Acts acts, LegalClock clock) : PageModel
{
    /// <summary>What can be done here.</summary>
    internal sealed record Acts(KeepVolume Keep, WriteOutVolume Write, VolumeContents Contents, DropVolume Drop, RecordLook Looks);

    private Actor actor = Actor.Stranger;

    public Volume Volume { get; private set; } = null!;

    public VolumeContent Written { get; private set; } = null!;

    /// <summary>What is wrong with the text, while it is written.</summary>
    public IReadOnlyList<VolumeFault> Faults { get; private set; } = [];

    /// <summary>Data sets of which a newer version has been taken in since it was frozen.</summary>
    public IReadOnlyList<string> Newer { get; private set; } = [];

    /// <summary>The section that is looked at, from 1.</summary>
    public int Section { get; private set; } = 1;

    /// <summary>The form of its text, for who may write it now.</summary>
    public FormState? Form { get; private set; }

    /// <summary>The mark of the form that gives it up.</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Whether whoever looks may give it up now.</summary>
    public bool MayDrop { get; private set; }

    /// <summary>Why what was sent was not done, where no form stands here to say it.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was typed and can be kept no more.</summary>
    public string? Unsaved { get; private set; }

    public IReadOnlyList<DataSet> Sets { get; private set; } = [];

    public bool IsOut => Volume.ShownFrom <= clock.Now().Instant;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel, int section = 1)
    {
        if (await StopAsync(id, section, cancel) is { } stop)
            return stop;
        if (MayWrite)
            Form = FormState.Of(null, new KeepVolume.Text { Title = Volume.Title, Words = Volume.Text });
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int version, CancellationToken cancel, int section = 1)
    {
        if (await StopAsync(id, section, cancel) is { } stop)
            return stop;
        if (StatisticsScope.Keep(actor) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        var reading = FormReader.Read<KeepVolume.Text>(Request.Form);
        // A release may have taken it up while the text was typed: it is told then, and what was typed stays on the page.
        if (MayWrite)
            Form = reading.State;
        else
            Unsaved = $"{Request.Form[nameof(KeepVolume.Text.Words)]}";
        if (reading.Input is { } input)
        {
            var done = await acts.Keep.WriteAsync(id, version, input, actor);
            if (done.Refusal is not { } refusal)
                return Redirect($"/desk/statistics/volumes/{id}?section={Section}");
            Refuse(refusal);
        }
        else if (Form is null)
            Refuse(new Refusal("volume.taken", Volume.Title));

        return await RefusedAsync(cancel);
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, int version, string? token, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (StatisticsScope.Keep(actor) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        // Before anything is read: what was given up already is not there any more.
        var done = await acts.Drop.RunAsync(id, version, token ?? "", actor);
        if (done.Refusal is not { } refusal)
        {
            TempData["Told"] = "已删除。台账里留有记录。";
            return Redirect("/desk/statistics/volumes");
        }

        if (await StopAsync(id, 1, cancel) is { } stop)
            return stop;
        Problem = StatisticsText.Say(refusal);
        if (MayWrite)
            Form = FormState.Of(null, new KeepVolume.Text { Title = Volume.Title, Words = Volume.Text });
        return await RefusedAsync(cancel);
    }

    private bool MayWrite => Volume.ReleaseId is null && StatisticsScope.Keep(actor) is not null;

    private void Refuse(Refusal refusal)
    {
        if (Form is null)
            Problem = StatisticsText.Say(refusal);
        else
            Form.Refuse(VolumeChoices.FieldOf(refusal, nameof(KeepVolume.Text.Words)), StatisticsText.Say(refusal));
    }

    private async Task<IActionResult> RefusedAsync(CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        MayDrop =
            StatisticsScope.Keep(actor) is not null
            && Volume.WhyNotDropped(await DropVolume.CarrierAsync(db, Volume, cancel), clock.Now().Instant) is null;
        var newest = await WriteOutVolume.NewestAsync(db, actor.BodyId, cancel);
        Sets = [.. newest.Select(one => one.Set)];
        if (Volume.ContentFile.Length > 0)
        {
            Written = await acts.Contents.ReadAsync(Volume.BodyId, Volume.ContentFile);
            var numbers = newest.ToDictionary(one => one.Set.Code, one => one.Version.Number);
            Newer =
            [
                .. Written.Sources.Where(one => numbers.GetValueOrDefault(one.Code, one.Number) != one.Number).Select(one => one.Title),
            ];
            return;
        }

        var result = await acts.Write.RunAsync(Volume, newest, cancel);
        (Written, Faults) = (result.Content, result.Faults);
    }

    private async Task<IActionResult?> StopAsync(Guid id, int section, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (actor.Kind != ActorKind.Person)
            return StatusCode(StatusCodes.Status403Forbidden);
        var volume = await db.Set<Volume>().AsNoTracking().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);
        if (volume is null)
            return NotFound();
        var isListed =
            volume.ReleaseId is { } release
            && await db.Set<EarlyReader>()
                .AnyAsync(one => one.BodyId == actor.BodyId && one.ReleaseId == release && one.PersonId == actor.Id, cancel);
        if (!StatisticsScope.Works(actor) && !isListed)
            return StatusCode(StatusCodes.Status403Forbidden);
        (Volume, Section) = (volume, Math.Max(1, section));
        if (!IsOut)
            await acts.Looks.RunAsync(("volume.looked", StatisticsLedger.Volume, id), new { section = Section }, actor);
        return null;
    }
}
