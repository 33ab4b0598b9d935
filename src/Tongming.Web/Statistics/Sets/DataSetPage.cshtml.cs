using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Statistics.DataSets;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Statistics.Imports;

namespace Tongming.Web.Statistics.Sets;

/// <summary>One data set on the desk: what is said of it, its versions, and new numbers.</summary>
[RequestSizeLimit(ImportSize.MostBytes + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = ImportSize.MostBytes + (1 << 20))]
internal sealed class DataSetPage(CurrentActor current, Db db, KeepDataSet keep, BringNumbers bring) : PageModel
{
    private Actor actor = Actor.Stranger;

    public DataSet Set { get; private set; } = null!;

    public IReadOnlyList<Vintage> Versions { get; private set; } = [];

    public IReadOnlyList<BroughtNumbers> Imports { get; private set; } = [];

    public FormState Form { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public string? Problem { get; private set; }

    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string? Told => TempData["Told"] as string;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostFactsAsync(Guid id, int version, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        var reading = FormReader.Read<KeepDataSet.Input>(Request.Form, DataSetWords.Choices());
        Form = reading.State;
        if (reading.Input is { } input)
        {
            var done = await keep.ChangeAsync(id, version, input with { Code = Set.Code }, actor);
            if (done.Refusal is not { } refusal)
                return Tell("已保存。");
            Form.Refuse(DataSetWords.FieldOf(refusal), StatisticsText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostNumbersAsync(Guid id, IFormFile? file, string? token, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } stop)
            return stop;
        if (file is null)
            return Refuse(new Refusal("import.file-empty"));
        if (file.Length > ImportSize.MostBytes)
            return Refuse(new Refusal("import.large", ImportSize.MostBytes / (1024 * 1024)));
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancel);
        var done = await bring.RunAsync(id, (file.FileName, content), token ?? "", actor, cancel);
        return done.Refusal is { } refusal ? Refuse(refusal) : Redirect($"/desk/statistics/imports/{done.Value}");
    }

    private PageResult Refuse(Refusal refusal)
    {
        Problem = StatisticsText.Say(refusal);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private RedirectResult Tell(string sentence)
    {
        TempData["Told"] = sentence;
        return Redirect($"/desk/statistics/{Set.Id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        actor = await current.ReadAsync(cancel);
        if (!StatisticsScope.Sees(actor))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (
            await db.Set<DataSet>().AsNoTracking().FirstOrDefaultAsync(one => one.BodyId == actor.BodyId && one.Id == id, cancel)
            is not { } set
        )
            return NotFound();
        (Set, MayKeep) = (set, StatisticsScope.Keep(actor) is not null);
        Versions = await db.Set<Vintage>()
            .AsNoTracking()
            .Where(one => one.BodyId == actor.BodyId && one.DataSetId == id)
            .OrderByDescending(one => one.No)
            .ToListAsync(cancel);
        Imports = await db.Set<BroughtNumbers>()
            .AsNoTracking()
            .Where(one => one.BodyId == actor.BodyId && one.DataSetId == id)
            .OrderByDescending(one => one.At)
            .Take(10)
            .ToListAsync(cancel);
        Form = FormState.Of(
            DataSetWords.Choices(),
            new KeepDataSet.Input
            {
                Code = set.Code,
                Title = set.Title,
                Field = set.Field,
                Rhythm = set.Rhythm,
                Words = set.Words,
                FromRespondents = set.FromRespondents,
            }
        );
        return null;
    }
}
