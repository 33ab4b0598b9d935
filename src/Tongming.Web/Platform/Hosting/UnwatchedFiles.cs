using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Tongming.Web.Platform.Hosting;

/// <summary>
/// Files that do not change while the program runs: nobody watches them. A watcher would take one of the few that the system has, and hold the program that it was made for.
/// </summary>
internal sealed class UnwatchedFiles(IFileProvider files) : IFileProvider
{
    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
