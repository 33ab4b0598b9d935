using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.Web.Platform.Security;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Statistics.Sets;

/// <summary>Makes a data set.</summary>
internal sealed class NewDataSetPage(CurrentActor current, KeepDataSet keep) : PageModel
{
    public FormState Form { get; private set; } = null!;

    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (StatisticsScope.Keep(await current.ReadAsync(cancel)) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        Form = FormState.Of<KeepDataSet.Input>(DataSetWords.Choices());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var actor = await current.ReadAsync(cancel);
        if (StatisticsScope.Keep(actor) is null)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (Request.Form["Token"].ToString() is { Length: >= 16 and <= 80 } mark)
            Token = mark;
        var reading = FormReader.Read<KeepDataSet.Input>(Request.Form, DataSetWords.Choices());
        Form = reading.State;
        if (reading.Input is { } input)
        {
            var done = await keep.CreateAsync(input, Token, actor);
            if (done.Refusal is not { } refusal)
                return Redirect($"/desk/statistics/{done.Value}");
            Form.Refuse(DataSetWords.FieldOf(refusal), StatisticsText.Say(refusal));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
