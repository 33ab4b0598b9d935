using System.Diagnostics;

namespace Tongming.Bench.Load;

/// <summary>nginx on a free port of this machine, serving one page as a file.</summary>
internal sealed class NginxServer : IDisposable
{
    private readonly Process process;

    private NginxServer(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<NginxServer> StartAsync(string folder, byte[] page)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, "nginx")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(root, "page.html"), page);
        var port = ServedProgram.FreePort();
        var configuration = Path.Combine(root, "nginx.conf");
        await File.WriteAllTextAsync(
            configuration,
            $$"""
            worker_processes auto; daemon off; pid {{root}}/pid; error_log {{root}}/error.log; user root;
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types { text/html html; } charset utf-8; gzip on; gzip_min_length 1;
              client_body_temp_path {{root}}/t1; proxy_temp_path {{root}}/t2; fastcgi_temp_path {{root}}/t3; uwsgi_temp_path {{root}}/t4; scgi_temp_path {{root}}/t5;
              server { listen 127.0.0.1:{{port}}; root {{root}}; }
            }
            """
        );
        var server = new NginxServer(Process.Start("nginx", ["-c", configuration]), new Uri($"http://127.0.0.1:{port}"));
        await Task.Delay(500);
        return server;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
