using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Statistics.Volumes;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Statistics.Volumes;

/// <summary>Writes a template: a new one, begun from the data sets of the body, or one that is there.</summary>
internal sealed class TemplatePage(CurrentActor current, Db db, KeepTemplate keep) : PageModel
{
    private Actor actor = Actor.Stranger;

    public FormState Form { get; private set; } = null!;

    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The template, or null for a new one.</summary>
    public Guid? Id { get; private set; }

    /// <summary>The version that was shown.</summary>
    public int Version { get; private set; }

    /// <summary>The data sets that a template can name.</summary>
    public IReadOnlyList<DataSet> Sets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id, VolumeKind? kind, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        var input = new KeepTemplate.Input { Kind = kind ?? VolumeKind.MonthlyReport };
        if (id is null)
            input = input with { Name = VolumeWords.NameOf(input.Kind), Text = VolumeStarter.Of(input.Kind, Sets) };
        else if (await FindAsync(id.Value, cancel) is { } found)
            (input, Version) = (
                new KeepTemplate.Input
                {
                    Kind = found.Kind,
                    Name = found.Name,
                    Text = found.Text,
                },
                found.Version
            );
        else
            return NotFound();
        Form = FormState.Of(VolumeChoices.All(), input);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, int version, CancellationToken cancel)
    {
        if (await StopAsync(id, cancel) is { } stop)
            return stop;
        Version = version;
        if (Request.Form["Token"].ToString() is { Length: >= 16 and <= 80 } mark)
            Token = mark;
        var reading = FormReader.Read<KeepTemplate.Input>(Request.Form, VolumeChoices.All());
        Form = reading.State;
        if (reading.Input is { } input)
        {
            var done = id is { } there ? await keep.ChangeAsync(there, version, input, actor) : await keep.CreateAsync(input, Token, actor);
            if (done.Refusal is not { } refusal)
                return Redirect("/desk/statistics/volumes");
            VolumeChoices.Refuse(Form, refusal, input.Text);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private Task<VolumeTemplate?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<VolumeTemplate>().AsNoTracking().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel);

    private async Task<IActionResult?> StopAsync(Guid? id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (StatisticsScope.Keep(actor) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        Id = id;
        Sets = await db.Set<DataSet>().AsNoTracking().Where(one => one.BodyId == actor.BodyId).OrderBy(one => one.Code).ToListAsync(cancel);
        return null;
    }
}
