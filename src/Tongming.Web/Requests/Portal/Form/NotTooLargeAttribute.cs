using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Tongming.Web.Requests.Portal.Form;

/// <summary>
/// Leads a posting that says it is larger than the page takes back to the page, which says so, instead of to an error. It runs before
/// anything reads the form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NotTooLargeAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the check of the antiforgery token, which reads the form.</summary>
    public int Order => -1000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.ContentLength > TakeUpload.MostAtOnce)
            context.Result = new RedirectResult($"{request.PathBase}{request.Path}{request.QueryString.Add("too-large", "true")}");
    }
}
