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
    public static IActionResult? Stop(Actor actor, PeopleAct act, Guid bodyId, Guid? personId = null) =>
        StopStatus(actor, act, bodyId, personId) is { } status ? new StatusCodeResult(status) : null;

    /// <summary>The same as a status, for pages and programs alike.</summary>
    public static int? StopStatus(Actor actor, PeopleAct act, Guid bodyId, Guid? personId = null)
    {
        if (PeoplePermissions.May(actor, act, bodyId, personId))
            return null;
        return actor.BodyId == bodyId || actor.BodyId == Guid.Empty ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
    }

    /// <summary>Whether nothing is wrong with the form; otherwise what is wrong stands in the page's model state.</summary>
    /// <param name="page">The page.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="prefix">What stands before the names of the fields on the page.</param>
    public static bool Takes(this PageModel page, FieldsAsked asked, string prefix = "")
    {
        foreach (var (field, refusal) in asked.Wrong)
            page.ModelState.AddModelError(prefix + field, PeopleText.Say(refusal));
        return page.ModelState.IsValid;
    }

    /// <summary>Asks that something was typed, and not too much.</summary>
    public static void Ask(this PageModel page, string field, string label, string? value, int longest) =>
        page.Takes(new FieldsAsked().Ask(field, label, value, longest));

    /// <summary>Asks that not too much was typed.</summary>
    public static void AskShort(this PageModel page, string field, string label, string? value, int longest) =>
        page.Takes(new FieldsAsked().AskShort(field, label, value, longest));

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
