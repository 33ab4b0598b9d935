using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongming.People;

namespace Tongming.Web.People;

/// <summary>What the pages of this module answer.</summary>
internal static class PageAnswers
{
    /// <summary>
    /// Null for those who may. Who works in another body learns nothing of what is here; who works in the same one learns that the
    /// permission is missing.
    /// </summary>
    public static IActionResult? Stop(Actor actor, PeopleAct act, Guid bodyId, Guid? personId = null)
    {
        if (PeoplePermissions.May(actor, act, bodyId, personId))
            return null;
        return actor.BodyId == bodyId || actor.BodyId == Guid.Empty
            ? new StatusCodeResult(StatusCodes.Status403Forbidden)
            : new NotFoundResult();
    }

    /// <summary>Asks that something was typed, and not too much.</summary>
    public static void Ask(this PageModel page, string field, string label, string? value, int longest)
    {
        if (string.IsNullOrWhiteSpace(value))
            page.ModelState.AddModelError(field, PeopleText.Say(new Refusal("people.field-missing", label)));
        else
            page.AskShort(field, label, value, longest);
    }

    /// <summary>Asks that not too much was typed.</summary>
    public static void AskShort(this PageModel page, string field, string label, string? value, int longest)
    {
        if (value?.Trim().Length > longest)
            page.ModelState.AddModelError(field, PeopleText.Say(new Refusal("people.field-too-long", label, longest)));
    }

    /// <summary>The page again, with what is wrong.</summary>
    public static IActionResult Again(this PageModel page, Refusal? refusal = null, string field = "")
    {
        if (refusal is not null)
            page.ModelState.AddModelError(field, PeopleText.Say(refusal));
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }

    /// <summary>On to another page, which says what happened.</summary>
    public static IActionResult GoOn(this PageModel page, string address, string told)
    {
        page.TempData["Told"] = told;
        return new RedirectResult(address);
    }
}
