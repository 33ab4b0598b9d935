namespace Tongming.Web.Platform.Demo;

/// <summary>Something that a module puts into a new demo office. Modules register theirs as singletons.</summary>
internal interface IDemoSource
{
    /// <summary>Smaller comes first: bodies 0, their staff 10, work from 100 on.</summary>
    int Order { get; }

    /// <summary>Puts it there.</summary>
    Task FillAsync(DemoOffice office, CancellationToken cancel);
}
