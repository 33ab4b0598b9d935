using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Files;
using Tongming.Web.Platform.Jobs;
using Tongming.Web.Platform.Search;
using Tongming.Web.Platform.Ui;
using Tongming.Web.Requests.Portal.Api;
using Tongming.Web.Requests.Portal.Form;
using Tongming.Web.Requests.Portal.Found;
using Tongming.Web.Requests.Portal.Mine;

namespace Tongming.Web.Requests.Portal;

/// <summary>Everything that the public side registers, and what the public opens that is no page.</summary>
internal static class PortalModule
{
    public static void AddPortal(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<PortalBodies>();
        services.AddSingleton<TimedPass>();
        services.AddSingleton<TakeUpload>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<SubmitDraft>();
        services.AddSingleton<CountFound>();
        services.AddSingleton<PublicRequests>();
        services.AddSingleton<IFindsPublished>(provider => provider.GetRequiredService<PublicRequests>());
        services.AddSingleton<EverythingPublished>();
        services.AddSingleton<ReadApplication>();
        services.AddSingleton<ReadOwnMatter>();
        services.AddSingleton<ReadOwnAct>();
        services.AddSingleton<ApplicantSession>();
        services.AddSingleton<OpenByCode>();
        services.AddSingleton<AttemptsByAddress>();
        services.AddSingleton<PerformOwnAct>();
        services.AddJob<RemoveOldDrafts>(("requests.drafts", "清除没有填完的申请"), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, SubmissionJson.Default));
        services.AddSingleton(new MenuEntry("依申请公开", "/requests", 5));
    }

    public static void MapPortal(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/requests/new", StartAsync).ExcludeFromDescription();
        routes.MapGet("/requests/mine/{id:guid}/papers/{file:guid}", DownloadAsync).ExcludeFromDescription();
        routes.MapSubmissionsApi();
        routes.MapOwnApi();
        routes.MapFoundApi();
    }

    /// <summary>Begins a form, or goes on with the one that the browser has begun.</summary>
    private static async Task<IResult> StartAsync(
        HttpContext context,
        Guid? body,
        Drafts drafts,
        PortalBodies bodies,
        RequestOptions options
    )
    {
        if (body is not { } id)
        {
            var all = await bodies.AllAsync(context.RequestAborted);
            return TypedResults.Redirect(all.Count == 1 ? FormSteps.Start(all[0].Id) : "/requests#bodies");
        }

        if (await bodies.FindAsync(id, context.RequestAborted) is null)
            return TypedResults.NotFound();
        var draft = await drafts.FindAsync(context, id);
        if (draft is null)
            await drafts.SaveAsync(context, draft = FormDraft.New(id));
        var step = draft.Values.Count == 0 ? FormStep.Kind : DraftCheck.FirstIncomplete(draft, options.MostMatters) ?? FormStep.Confirm;
        return TypedResults.Redirect(FormSteps.Address(id, step));
    }

    /// <summary>A paper that has gone out to the applicant of this application, and nothing else.</summary>
    private static async Task<Results<FileStreamHttpResult, NotFound, RedirectHttpResult>> DownloadAsync(
        HttpContext context,
        Guid id,
        Guid file,
        ApplicantSession session,
        ReadApplication read
    )
    {
        if (session.Read(context) is not { } pass)
            return TypedResults.Redirect("/requests/query?over=true");
        if (await read.FindAsync(pass, id, context.RequestAborted) is not { } request)
            return TypedResults.NotFound();
        var papers = await read.PapersAsync(request, context.RequestAborted);
        if (papers.FirstOrDefault(one => one.Id == file) is not { File: { } copy } paper)
            return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        var store = context.RequestServices.GetRequiredService<IFileStore>();
        var name = $"{paper.Name}{paper.Number}{Path.GetExtension(copy.Name)}";
        return TypedResults.Stream(await store.OpenAsync(copy.Stored, context.RequestAborted), copy.MediaType, name);
    }
}
