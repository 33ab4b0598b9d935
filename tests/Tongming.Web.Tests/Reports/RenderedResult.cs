using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Tests.Reports;

/// <summary>Draws a result through the real views, without the checker.</summary>
internal static class RenderedResult
{
    public static async Task<IHtmlDocument> OfAsync(WebApplicationFactory<Program> app, params ResultView[] results)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var words = new StringWriter();
        foreach (var result in results)
            await DrawAsync(scope.ServiceProvider, result, words);
        return await new HtmlParser().ParseDocumentAsync($"<!DOCTYPE html><body>{words}</body>");
    }

    private static async Task DrawAsync(IServiceProvider services, ResultView result, StringWriter words)
    {
        var view = services.GetRequiredService<IRazorViewEngine>().GetView(null, "/Reports/Results/_Result.cshtml", isMainPage: false).View;
        Assert.NotNull(view);
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<ResultView>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = result };
        var temporary = new TempDataDictionary(action.HttpContext, services.GetRequiredService<ITempDataProvider>());
        await view.RenderAsync(new ViewContext(action, view, data, temporary, words, new HtmlHelperOptions()));
    }
}
