namespace Tongming.Web.Platform.Ui.Figures;

/// <summary>
/// 数据图: where texts get figures of numbers from. A module that publishes numbers registers one; the desk's editor lists and fetches through it and knows nothing else of that
/// module. Everything that it gives is public to everybody at that moment.
/// </summary>
/// <param name="Find">Figures that can be had, by words; some of all for no words. The service provider is the one of the request.</param>
/// <param name="Make">
/// A figure by its code: an element <c>figure</c> with <c>data-chart</c> (line, bar) that holds its heading with the source, a paragraph and a table, and that
/// <c>CleanHtml</c> leaves as it is. Null for a code that stands for nothing public.
/// </param>
internal sealed record FigureSource(
    Func<IServiceProvider, string, CancellationToken, Task<IReadOnlyList<FigureOffer>>> Find,
    Func<IServiceProvider, string, CancellationToken, Task<string?>> Make
);

/// <summary>A figure that can be had.</summary>
/// <param name="Code">Its code, for <see cref="FigureSource.Make"/>.</param>
/// <param name="Title">What it shows, such as 工业总产值：走势.</param>
/// <param name="Of">Where it comes from: data set and body.</param>
internal sealed record FigureOffer(string Code, string Title, string Of);
