using Tongming.Web.Platform.Hosting;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Requests.Desk.Acting;

namespace Tongming.Web.Requests.Desk.Api;

/// <summary>The files of a form that a program sends: taken by the same rules as those of the page.</summary>
internal static class SentFiles
{
    /// <summary>Takes them; none where only JSON was sent. The problem says all that is wrong with them.</summary>
    public static async Task<(PostedFiles Files, IResult? Problem)> TakeAsync(
        HttpContext context,
        (Guid BodyId, Guid SubjectId, bool GoOut) of,
        Type input,
        FieldChoices choices
    )
    {
        if (!ApiBody.IsForm(context))
            return (PostedFiles.None, null);
        var state = new FormState(FormShape.Of(input), choices, []);
        var read = context.RequestServices.GetRequiredService<ReadPostedFiles>();
        var posted = await read.RunAsync(context.Request.Form, of, state, context.RequestAborted);
        return state.Errors.Count == 0
            ? (posted, null)
            : (
                PostedFiles.None,
                Failures.Problem(
                    StatusCodes.Status422UnprocessableEntity,
                    "request.file.refused",
                    string.Join(' ', state.Errors.Select(error => error.Message))
                )
            );
    }
}
