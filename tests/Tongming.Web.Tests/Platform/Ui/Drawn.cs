using System.Diagnostics;
using System.Security.Claims;
using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;

namespace Tongming.Web.Tests.Platform.Ui;

/// <summary>Draws one view through the program's own engine, alone or inside a layout.</summary>
internal static class Drawn
{
    public static async Task<IHtmlDocument> ViewAsync<T>(
        IServiceProvider services,
        string path,
        T model,
        string? layout = null,
        ClaimsPrincipal? user = null
    )
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = user ?? new ClaimsPrincipal() };
        context.Request.Path = "/desk/requests/1";
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        var engine = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>();
        var page = engine.GetPage("/", path).Page;
        Assert.NotNull(page);
        page.Layout = layout;
        var activator = scope.ServiceProvider.GetRequiredService<IRazorPageActivator>();
        using var listener = new DiagnosticListener("tests");
        var view = new RazorView(engine, activator, [], page, HtmlEncoder.Default, listener);
        await using var words = new StringWriter();
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var temporary = new TempDataDictionary(context, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await view.RenderAsync(new ViewContext(action, view, data, temporary, words, new HtmlHelperOptions()));
        return await new HtmlParser().ParseDocumentAsync(layout is null ? $"<!DOCTYPE html><body>{words}</body>" : $"{words}");
    }
}
