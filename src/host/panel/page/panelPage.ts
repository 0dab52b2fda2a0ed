import * as vscode from 'vscode'

/** The page's frame: a strict policy, one style, one script, and nothing else; the script fills it. */
export const panelPage = (webview: vscode.Webview, extension: vscode.Uri, title: string): string => {
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'panel.css')).toString()
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'panel.js')).toString()
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; font-src ${webview.cspSource}`
  return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-state="loading">
<main></main>
<p class="unseen" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`
}
